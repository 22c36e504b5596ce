/** Statements that need no plan of their own: SET, USE, SHOW, DESCRIBE, EXPLAIN. */
package io.casgate.gateway.command;
