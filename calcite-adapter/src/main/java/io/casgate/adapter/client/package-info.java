/**
 * The only door to the cluster: the driver's session, prepared reads, their pages, the schema as it
 * stands, and the driver's failures as errors of SQL. Knows no statement.
 */
package io.casgate.adapter.client;
