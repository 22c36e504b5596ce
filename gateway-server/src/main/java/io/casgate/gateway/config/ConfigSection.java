package io.casgate.gateway.config;

/**
 * A part of the configuration whose keys stand below its own: {@code tls.enabled}. The binder walks
 * down sections and converts everything else.
 */
sealed interface ConfigSection
    permits GatewayConfig, CassandraConfig, TlsConfig, ServerConfig, SqlConfig {}
