/** Programs to run, to read and to copy from: each does one thing with the stock JDBC driver. */
package io.casgate.examples;
