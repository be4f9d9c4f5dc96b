import {
  EdgeProgram,
  type EdgeProgramType,
  type InstancedProgramDefinition,
  type ProgramInfo,
} from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { FAN_CHORD, FAN_STEP, LOOP_DIRECTIONS, LOOP_REACH, LOOP_STEP } from "./geometry.js";

/** What an edge needs beyond sigma's own attributes to be drawn as a ribbon. */
export interface RibbonShape {
  /** In steps of the fan; see geometry.ts. */
  readonly bend: number;
  readonly loop: number;
  /** Number of arrow heads: 0, 1 at the target, 2 at both ends. */
  readonly heads: number;
  /** Lengths of dash and gap in pixels; gap 0 is a solid line. */
  readonly dash: number;
  readonly gap: number;
}

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_viewport", "u_feather"] as const;

const float = (value: number): string => value.toFixed(4);

/** Works in pixels, y upwards, so that widths, gaps and arrow heads need no conversion. */
const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_place;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute vec4 a_shape;
attribute vec2 a_dash;
attribute vec4 a_color;
attribute vec4 a_id;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_viewport;

varying vec4 v_color;
varying vec4 v_way;
varying vec3 v_line;
varying vec2 v_dash;

const float bias = 255.0 / 254.0;

vec2 toPixels(vec2 position) {
  return (u_matrix * vec3(position, 1.0)).xy * u_viewport * 0.5;
}

void main() {
  vec2 from = toPixels(a_source);
  vec2 to = toPixels(a_target);
  vec2 radii = a_radii / u_sizeRatio;
  float width = max(a_shape.x / sqrt(u_sizeRatio), 1.0);
  vec2 control1;
  vec2 control2;
  if (a_shape.z > 0.5) {
    float reach = radii.x + ${float(LOOP_REACH)} + ${float(LOOP_STEP)} * (a_shape.z - 1.0);
    control1 = from + reach * vec2(${float(LOOP_DIRECTIONS[0].x)}, ${float(-LOOP_DIRECTIONS[0].y)});
    control2 = from + reach * vec2(${float(LOOP_DIRECTIONS[1].x)}, ${float(-LOOP_DIRECTIONS[1].y)});
    to = from;
  } else {
    vec2 way = to - from;
    float length_ = max(length(way), 0.001);
    float chord = clamp(length_, ${float(FAN_CHORD[0])}, ${float(FAN_CHORD[1])});
    vec2 left = vec2(-way.y, way.x) / length_;
    vec2 control = 0.5 * (from + to) + left * (2.0 * a_shape.y * ${float(FAN_STEP)} * chord);
    control1 = mix(from, control, 0.6666667);
    control2 = mix(to, control, 0.6666667);
  }

  // The line starts and ends at the rims of the nodes.
  float speed0 = max(3.0 * length(control1 - from), 0.001);
  float speed1 = max(3.0 * length(to - control2), 0.001);
  float start = min((radii.x + 1.5) / speed0, 0.49);
  float end = 1.0 - min((radii.y + 1.5) / speed1, 0.49);
  float t = mix(start, end, a_place.x);
  float s = 1.0 - t;
  vec2 position = s * s * s * from + 3.0 * s * s * t * control1 + 3.0 * s * t * t * control2 + t * t * t * to;
  vec2 tangent = s * s * (control1 - from) + 2.0 * s * t * (control2 - control1) + t * t * (to - control2);
  tangent /= max(length(tangent), 0.001);

  float headWidth = a_shape.w > 0.5 ? 3.4 + width : 0.0;
  float extent = max(0.5 * width, headWidth) + 1.0;
  #ifdef PICKING_MODE
  extent = max(extent, 7.0);
  #endif
  float path = 0.5 * (length(to - from) + length(control1 - from) + length(control2 - control1) + length(to - control2));

  position += vec2(-tangent.y, tangent.x) * a_place.y * extent;
  gl_Position = vec4(position / (u_viewport * 0.5), 0.0, 1.0);

  // Along the line, to its end, to its start (pixels); across it (pixels).
  v_way = vec4(path * (t - start), (end - t) * speed1, (t - start) * speed0, a_place.y * extent);
  v_line = vec3(width, headWidth, a_shape.w);
  v_dash = a_dash;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_way;
varying vec3 v_line;
varying vec2 v_dash;

uniform float u_feather;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float across = abs(v_way.w);
  float half_ = 0.5 * v_line.x;
  float headLength = 2.1 * v_line.y;
  float toHead = v_line.z > 1.5 ? min(v_way.y, v_way.z) : v_way.y;
  bool inHead = v_line.z > 0.5 && toHead < headLength;
  float ink = 1.0;
  if (inHead) {
    half_ = max(0.0, v_line.y * toHead / headLength);
  } else if (v_dash.y > 0.0) {
    float phase = mod(v_way.x, v_dash.x + v_dash.y);
    float inDash = min(phase, v_dash.x - phase);
    ink = smoothstep(-u_feather, u_feather, inDash);
  }
  ink *= 1.0 - smoothstep(half_ - u_feather, half_ + u_feather, across);
  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a) * ink;
  #endif
}
`;

/** Points of a strip of triangles along the line: place on the way (0 to 1) and side (-1 or 1). */
function stripPoints(segments: number): number[][] {
  return Array.from({ length: (segments + 1) * 2 }, (_, i) => [
    Math.floor(i / 2) / segments,
    i % 2 === 0 ? -1 : 1,
  ]);
}

/**
 * Makes the program that draws all edges: straight, bent or looped, solid or dashed, with arrow heads, each
 * ending at the rim of its node. One program for all, because sigma's own ones have no dashes, draw nothing
 * for loops, and draw every bent edge as a quad over its whole bounding box.
 *
 * @param segments 1 for straight edges, about 24 for bent ones.
 */
export function createRibbonProgram(segments: number): EdgeProgramType {
  return class RibbonProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
    getDefinition(): InstancedProgramDefinition<(typeof UNIFORMS)[number]> {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
      return {
        VERTICES: (segments + 1) * 2,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_source", size: 2, type: FLOAT },
          { name: "a_target", size: 2, type: FLOAT },
          { name: "a_radii", size: 2, type: FLOAT },
          { name: "a_shape", size: 4, type: FLOAT },
          { name: "a_dash", size: 2, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_place", size: 2, type: FLOAT }],
        CONSTANT_DATA: stripPoints(segments),
      };
    }

    processVisibleItem(
      id: number,
      startIndex: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & Partial<RibbonShape>,
    ): void {
      const { array } = this;
      const values = [
        source.x,
        source.y,
        target.x,
        target.y,
        source.size,
        target.size,
        data.size,
        data.bend ?? 0,
        data.loop ?? 0,
        data.heads ?? 0,
        data.dash ?? 1,
        data.gap ?? 0,
        floatColor(data.color),
        id,
      ];
      for (const [i, value] of values.entries()) array[startIndex + i] = value;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const { u_matrix, u_sizeRatio, u_viewport, u_feather } = uniformLocations;
      gl.uniformMatrix3fv(u_matrix ?? null, false, params.matrix);
      gl.uniform1f(u_sizeRatio ?? null, params.sizeRatio);
      gl.uniform2f(u_viewport ?? null, params.width, params.height);
      gl.uniform1f(u_feather ?? null, 0.6 / params.pixelRatio);
    }
  };
}
