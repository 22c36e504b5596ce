package io.casgate.gateway.command;

/** How much a SHOW tells. */
enum Detail {
  PLAIN,
  FULL
}
