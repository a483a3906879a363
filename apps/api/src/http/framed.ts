/** Headers of a page that stands in a frame of ours, with the styles that it carries and nothing else. */
export const framed = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};
