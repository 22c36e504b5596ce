/** The databases as statements see them: keyspaces, and information_schema over them. */
package io.casgate.gateway.catalog;
