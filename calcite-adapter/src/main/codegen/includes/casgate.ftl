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

/**
 * An operator of MariaDB between two values; DialectOperators has their precedence.
 */
void DialectOperator(List<Object> list, ExprContext exprContext, Span s) :
{
    final SqlOperator op;
    final SqlOperator sum;
    final SqlNode amount;
    final SqlNode unit;
}
{
    (
        ( <CASGATE_DIV> { op = DialectOperators.DIV; }
        | <CASGATE_XOR> { op = DialectOperators.XOR; }
        | <CASGATE_BITS_XOR> { op = DialectOperators.BITS_XOR; }
        | <CASGATE_SHIFT_LEFT> { op = DialectOperators.SHIFT_LEFT; }
        | <CASGATE_SHIFT_RIGHT> { op = DialectOperators.SHIFT_RIGHT; }
        | <CASGATE_BITS_AND> { op = DialectOperators.BITS_AND; }
        | <CASGATE_BITS_OR> { op = DialectOperators.BITS_OR; }
        | <CASGATE_CONCAT> { op = DialectOperators.CONCAT; }
        | <CASGATE_JSON_EXTRACT> { op = DialectOperators.JSON_EXTRACT; }
        | <CASGATE_JSON_TEXT> { op = DialectOperators.JSON_TEXT; }
        | <CASGATE_SOUNDS_LIKE> { op = DialectOperators.SOUNDS_LIKE; }
        )
        {
            checkNonQueryExpression(exprContext);
            list.add(new SqlParserUtil.ToTreeListItem(op, getPos()));
        }
        AddExpression2b(list, ExprContext.ACCEPT_SUB_QUERY)
    |
        ( <CASGATE_PLUS_INTERVAL> { sum = DialectOperators.PLUS_INTERVAL; }
        | <CASGATE_MINUS_INTERVAL> { sum = DialectOperators.MINUS_INTERVAL; }
        )
        {
            checkNonQueryExpression(exprContext);
            list.add(new SqlParserUtil.ToTreeListItem(sum, getPos()));
            s.clear().add(this);
        }
        <LPAREN> amount = Expression(ExprContext.ACCEPT_SUB_QUERY)
        <COMMA> unit = StringLiteral()
        <RPAREN>
        {
            list.add(SqlStdOperatorTable.ROW.createCall(s.end(this), amount, unit));
        }
    )
}
