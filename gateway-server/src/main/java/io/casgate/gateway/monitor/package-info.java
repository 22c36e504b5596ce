/** What operators and their tools ask the gateway about itself. */
package io.casgate.gateway.monitor;
