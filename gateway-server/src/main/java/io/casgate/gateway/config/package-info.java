/** The configuration: defaults, file and environment, as one tree of records. */
package io.casgate.gateway.config;
