package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.CustomType;
import java.util.Optional;

/** The mapping of a server-side Java type that nobody here knows: its raw bytes. */
final class CustomMapping extends BlobMapping {
  CustomMapping(CustomType cqlType) {
    super(cqlType);
  }

  /** What its order is, its Java class alone knows. */
  @Override
  public Optional<KeyOrder> keyOrder() {
    return Optional.empty();
  }
}
