/**
 * Lets the page start where the browser has no WebGL 2: sigma reads constants of this class as soon as it is
 * loaded and would stop the whole script, lists and all. Import before anything that imports sigma.
 */
if (!("WebGL2RenderingContext" in globalThis)) {
  Object.assign(globalThis, { WebGL2RenderingContext: class {}, WebGLRenderingContext: class {} });
}

export {};
