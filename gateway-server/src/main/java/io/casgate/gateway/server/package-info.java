/** The process: wiring, HTTP, life cycle. */
package io.casgate.gateway.server;
