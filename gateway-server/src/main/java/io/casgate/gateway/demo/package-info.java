/** The sample data of the demo: generated without chance or clock, loaded by the driver. */
package io.casgate.gateway.demo;
