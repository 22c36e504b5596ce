/** Avatica's protocol on the engine: statements, frames of rows, metadata, types, errors. */
package io.casgate.gateway.avatica;
