package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.CustomType;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.VectorType;
import com.datastax.oss.protocol.internal.ProtocolConstants;

/** The table of all type mappings; one line a CQL type. */
public final class TypeMappings {
  private TypeMappings() {}

  /** The mapping of a CQL type; every CQL type has one. */
  public static TypeMapping of(DataType type) {
    return nested(type);
  }

  static CqlMapping nested(DataType type) {
    return switch (type.getProtocolCode()) {
      case ProtocolConstants.DataType.ASCII -> new AsciiMapping();
      case ProtocolConstants.DataType.VARCHAR -> new TextMapping();
      case ProtocolConstants.DataType.TINYINT -> new TinyintMapping();
      case ProtocolConstants.DataType.SMALLINT -> new SmallintMapping();
      case ProtocolConstants.DataType.INT -> new IntMapping();
      case ProtocolConstants.DataType.BIGINT -> new BigintMapping();
      case ProtocolConstants.DataType.COUNTER -> new CounterMapping();
      case ProtocolConstants.DataType.VARINT -> new VarintMapping();
      case ProtocolConstants.DataType.DECIMAL -> new DecimalMapping();
      case ProtocolConstants.DataType.FLOAT -> new FloatMapping();
      case ProtocolConstants.DataType.DOUBLE -> new DoubleMapping();
      case ProtocolConstants.DataType.BOOLEAN -> new BooleanMapping();
      case ProtocolConstants.DataType.BLOB -> new BlobMapping();
      case ProtocolConstants.DataType.TIMESTAMP -> new TimestampMapping();
      case ProtocolConstants.DataType.DATE -> new DateMapping();
      case ProtocolConstants.DataType.TIME -> new TimeMapping();
      case ProtocolConstants.DataType.DURATION -> new DurationMapping();
      case ProtocolConstants.DataType.INET -> new InetMapping();
      case ProtocolConstants.DataType.UUID -> new UuidMapping();
      case ProtocolConstants.DataType.TIMEUUID -> new TimeuuidMapping();
      case ProtocolConstants.DataType.LIST -> new ListMapping((ListType) type);
      case ProtocolConstants.DataType.SET -> new SetMapping((SetType) type);
      case ProtocolConstants.DataType.MAP -> new MapMapping((MapType) type);
      case ProtocolConstants.DataType.TUPLE -> new TupleMapping((TupleType) type);
      case ProtocolConstants.DataType.UDT -> new UdtMapping((UserDefinedType) type);
      case ProtocolConstants.DataType.CUSTOM ->
          type instanceof VectorType vector
              ? new VectorMapping(vector)
              : new CustomMapping((CustomType) type);
      default -> throw new IllegalArgumentException("no mapping of " + type.asCql(false, false));
    };
  }
}
