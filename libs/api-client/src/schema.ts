/* Replaced by `npm run openapi`, which writes the types of every operation from the OpenAPI document. */
export interface paths {}
export interface components {}
export interface operations {}
