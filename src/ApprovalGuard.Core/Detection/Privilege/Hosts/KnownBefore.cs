namespace ApprovalGuard.Detection.Privilege.Hosts;

/// <summary>The file before the change, as far as it can be had, to ask whether it named a host.</summary>
internal sealed class KnownBefore(InspectedFile file)
{
    private string? _text;

    /// <summary>Whether the file named the host, or one below it, before.</summary>
    public bool Has(string host)
    {
        _text ??= file.WholeOld() ?? string.Concat(file.Removed.Select(static piece => piece.Text)) + string.Concat(file.Pieces.SelectMany(ContextOf));
        host = host[(host.LastIndexOf('*') + 1)..].TrimStart('.');
        for (var at = Next(host, 0); at >= 0; at = Next(host, at + 1))
        {
            if (!IsPartOfName(at - 1) && !IsPartOfName(at + host.Length))
            {
                return true;
            }
        }

        return false;
    }

    private int Next(string host, int from) => from >= _text!.Length ? -1 : _text.IndexOf(host, from, StringComparison.OrdinalIgnoreCase);

    private bool IsPartOfName(int index) => index >= 0 && index < _text!.Length && (char.IsAsciiLetterOrDigit(_text[index]) || _text[index] == '-');

    private static IEnumerable<string> ContextOf(SourceText piece) =>
        Enumerable.Range(0, piece.LineCount).Where(index => !piece.IsTarget(index)).Select(index => piece.Line(index).ToString() + "\n");
}
