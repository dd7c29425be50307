/** Shapes of nodes beside those of sigma: how far a point is from their border, less than 0 inside. */
export const SDF_DOWN = {
  name: 'down',
  inradiusFactor: 0.5,
  glsl: `
float sdf_down(vec2 uv, float size) {
  const float k = sqrt(3.0);
  float r = size * k / 2.0;
  vec2 p = vec2(abs(uv.x) - r, -uv.y + r / k);
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y);
}
`,
};

export const SDF_CROSS = {
  name: 'cross',
  inradiusFactor: 0.4,
  glsl: `
float sdf_cross(vec2 uv, float size) {
  vec2 p = abs(uv);
  float across = max(p.x - size, p.y - size * 0.38);
  float upright = max(p.x - size * 0.38, p.y - size);
  return min(across, upright);
}
`,
};
