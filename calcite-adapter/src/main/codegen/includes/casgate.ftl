/**
 * TTL(column) and WRITETIME(column): what Cassandra keeps beside a cell. They become a reference to
 * the hidden column of that name (HiddenColumn.nameOf), which the table adds for this statement.
 */
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
    {
        final List<String> names = new ArrayList<String>(column.names);
        final int last = names.size() - 1;
        names.set(last, function + "(" + names.get(last) + ")");
        return new SqlIdentifier(names, s.end(this));
    }
}
