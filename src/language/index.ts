/**
 * Language: source documents become sentences of tokens with tags, trees, base forms and names.
 *
 * Takes source documents and the bytes of the models, gives analysed documents. Never reads files, never
 * looks at other documents, and knows nothing of entities or claims.
 */
export { type Analyser, createAnalyser } from "./analyser.js";
export {
  LANGUAGE_MODEL_PARTS,
  type LanguageModelBytes,
  type LanguageModels,
  parseLanguageModels,
} from "./models.js";
export {
  createByteReader,
  readSignedVarint,
  readTexts,
  readVarint,
} from "./weights/byte-reader.js";
export {
  clearFeatures,
  createFeatureBuffer,
  type FeatureBuffer,
  hashText,
  MAX_FEATURES,
  mixPair,
  toKey,
} from "./weights/feature-keys.js";
export { readLinearModel } from "./weights/linear-model.js";
