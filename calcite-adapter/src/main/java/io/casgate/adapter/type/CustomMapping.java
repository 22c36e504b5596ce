package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.CustomType;

/** The mapping of a server-side Java type that nobody here knows: its raw bytes. */
final class CustomMapping extends BlobMapping {
  CustomMapping(CustomType cqlType) {
    super(cqlType);
  }
}
