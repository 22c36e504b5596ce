/** One CQL type seen as one SQL type, in both directions; the table of all mappings. */
package io.casgate.adapter.type;
