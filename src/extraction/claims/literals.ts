import type { Literal, QuantityValue, TimeValue } from "../../model/index.js";

/** A number as the object of a claim. */
export function toQuantityLiteral({ span, text, value, unit }: QuantityValue): Literal {
  return {
    span,
    text,
    datatype: "quantity",
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** A date as the object of a claim. */
export function toTimeLiteral({ span, text, iso }: TimeValue): Literal {
  return { span, text, datatype: "time", ...(iso === undefined ? {} : { iso }) };
}
