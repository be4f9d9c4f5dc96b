/**
 * The arrows of src/README.md: which room may import which. Everything not allowed is forbidden.
 * A room's inner files are private: other rooms import its index.ts only.
 */
const rooms = {
  support: [],
  model: [],
  ontology: ["model", "support"],
  documents: ["model", "support"],
  language: ["model", "support"],
  extraction: ["language", "ontology", "model", "support"],
  resolution: ["model", "support"],
  graph: ["model", "support"],
  query: ["graph", "model", "support"],
  layout: ["graph", "model", "support"],
  export: ["model", "support"],
  evaluation: ["model", "support"],
  pipeline: ["language", "extraction", "resolution", "graph", "layout", "model", "support"],
  files: ["documents", "language", "extraction", "ontology", "model", "support"],
  training: ["files", "language", "extraction", "evaluation", "model", "support"],
  // cli may import anything, the public API in src/index.ts included.
};

const arrows = Object.entries(rooms).map(([room, allowed]) => ({
  name: `arrow-${room}`,
  comment: `src/${room} may import only: ${allowed.join(", ") || "nothing"}`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: `^src/(${[room, ...allowed].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: "private-files",
      comment: "Import another room through its index.ts (support/ and training excepted)",
      severity: "error",
      from: { path: "^src/([^/]+)/", pathNot: "^src/training/" },
      to: { path: "^src/[^/]+/.+", pathNot: "^src/($1|support)/|^src/[^/]+/index\\.ts$" },
    },
    {
      name: "no-cycle",
      comment: "No file may reach itself",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "node-only-at-the-edge",
      comment: "Only files, cli, training and the bundler touch Node",
      severity: "error",
      from: { path: "^(src|viewer)/", pathNot: "^src/(files|cli|training)/|^viewer/bundle\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "sigma-in-viewer-only",
      comment: "sigma needs a browser",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "node_modules/(@sigma|sigma|preact|@preact)/" },
    },
    {
      name: "export-without-graphology",
      severity: "error",
      comment: "Exporters receive the snapshot",
      from: { path: "^src/export/" },
      to: { path: "node_modules/graphology" },
    },
    {
      name: "src-without-test-or-viewer",
      severity: "error",
      comment: "The product imports neither tests nor the page",
      from: { path: "^src/" },
      to: { path: "^(test|viewer)/" },
    },
    {
      name: "viewer-arrows",
      severity: "error",
      comment: "The page reads snapshots; it knows no stage of the pipeline",
      from: { path: "^viewer/" },
      to: { path: "^src/", pathNot: "^src/(model|graph|query|layout|export|support)/" },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      comment: "Every import must exist",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
