/** The SQL console: statements in from a terminal, a file or a pipe, results out as text. */
package io.casgate.gateway.console;
