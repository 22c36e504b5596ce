/** Every failure: MariaDB error number, SQLSTATE, message, position, hint. */
package io.casgate.adapter.error;
