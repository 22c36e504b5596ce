/** Results as text: one printer per format, each streaming row by row. */
package io.casgate.gateway.console.output;
