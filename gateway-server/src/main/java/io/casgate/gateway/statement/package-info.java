/** A statement from its text to its rows; what every protocol is built on. */
package io.casgate.gateway.statement;
