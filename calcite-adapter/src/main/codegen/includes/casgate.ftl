/** TTL(column) and WRITETIME(column): what Cassandra keeps beside a cell. */
SqlNode CellMetadataCall() :
{
    final String function;
    final SqlIdentifier column;
    final Span s;
}
{
    ( <TTL> { function = "TTL"; } | <WRITETIME> { function = "WRITETIME"; } )
    { s = span(); }
    <LPAREN> column = CompoundIdentifier() <RPAREN>
    { return new SqlIdentifier(column.names, s.end(this)); }
}
