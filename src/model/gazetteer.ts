import * as z from "zod";

const NameSchema = z
  .string()
  .min(1)
  .refine(
    (name) => name === name.trim().normalize("NFC"),
    "must be trimmed and in Unicode form NFC",
  )
  .meta({ description: "A name as English news prints it, without article" });
const NamesSchema = z.array(NameSchema).readonly();
const IsoSchema = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ description: "ISO 3166-1 alpha-2; XK Kosovo; SU, YU, DD, CS for former states" });

/**
 * A country or dependent territory.
 *
 * Names are to be matched with their capitals: "US" is a country, "us" is not. A possessive, a
 * plural or an article is not part of a name.
 */
const CountrySchema = z
  .strictObject({
    iso: IsoSchema,
    label: NameSchema,
    names: NamesSchema.meta({ description: "Further names; the label is a name too" }),
    demonyms: NamesSchema.meta({
      description: "Adjectives and words for the people, singular and plural",
    }),
    capital: NamesSchema.optional().meta({
      description: "Spellings of its capital or seats of government",
    }),
    ambiguous: NamesSchema.optional().meta({
      description:
        "Those of its names, demonyms and capitals that are other things as well: Georgia, Jordan",
    }),
    former: z.literal(true).optional().meta({ description: "A state that no longer exists" }),
  })
  .readonly();

/** A body with a name of its own. */
const OrganisationSchema = z
  .strictObject({
    label: NameSchema,
    names: NamesSchema.meta({ description: "Further names and abbreviations" }),
    kind: z.enum(["international", "media", "government", "armed-group", "company", "party"]),
    represents: IsoSchema.optional().meta({
      description: "Country that it speaks or acts for: state bodies and state media only",
    }),
  })
  .readonly();

/** A place that is neither a country nor a capital. */
const PlaceSchema = z
  .strictObject({
    label: NameSchema,
    names: NamesSchema.meta({ description: "Further names" }),
    subtype: z.enum(["river", "sea", "city", "region", "facility", "island", "border", "other"]),
    country: IsoSchema.optional().meta({
      description: "The one country it lies in; absent where it lies in several or is disputed",
    }),
  })
  .readonly();

/** A title or office, as it stands before or after a person's name. */
const TitleSchema = z
  .strictObject({
    words: NameSchema.meta({
      description:
        "Singular, lower case, abbreviations with their full stop (lt. gen.); match without case",
    }),
    kind: z.enum([
      "head",
      "minister",
      "envoy",
      "legislator",
      "official",
      "spokesperson",
      "party",
      "military",
      "judge",
      "clergy",
      "royalty",
      "body",
      "honorific",
    ]),
    office: z.boolean().meta({
      description: "An office of a state: its holder acts for the country named with it",
    }),
  })
  .readonly();

const WordListSchema = z
  .array(z.string().regex(/^[a-z]+(?:[ -][a-z]+)*$/))
  .min(1)
  .readonly()
  .meta({ description: "Nouns, singular, lower case" });

/** Nouns that tell what the phrase they head is. */
const HeadNounsSchema = z
  .strictObject({
    classes: z
      .array(
        z
          .strictObject({
            entityType: z.enum(["place", "organization", "agreement", "event"]),
            subtype: z.string().optional(),
            words: WordListSchema,
          })
          .readonly(),
      )
      .readonly()
      .meta({ description: "By entity type and subtype: treaty, bridge, ministry, summit" }),
    collectives: WordListSchema.meta({
      description: "Nouns whose plural is a body of its own: rebels, donors, companies",
    }),
    groups: z
      .strictObject({
        forces: WordListSchema,
        government: WordListSchema,
        media: WordListSchema,
        people: WordListSchema,
      })
      .readonly()
      .meta({ description: "Groups that stand for the country named with them: Russian troops" }),
    countryNouns: WordListSchema.meta({ description: "Refer back to a country: the kingdom" }),
    sideNouns: WordListSchema.meta({
      description: "Refer back to several parties: both sides, the two leaders",
    }),
    personNouns: WordListSchema.meta({ description: "Refer back to a person: the minister" }),
  })
  .readonly();
export type HeadNouns = z.infer<typeof HeadNounsSchema>;

/** Everything the gazetteers list, in one record. */
export const GazetteersSchema = z
  .strictObject({
    countries: z.array(CountrySchema).readonly(),
    organisations: z.array(OrganisationSchema).readonly(),
    places: z.array(PlaceSchema).readonly(),
    titles: z.array(TitleSchema).readonly(),
    heads: HeadNounsSchema,
  })
  .readonly();
export type Gazetteers = z.infer<typeof GazetteersSchema>;
