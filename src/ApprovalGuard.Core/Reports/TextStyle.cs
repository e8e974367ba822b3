namespace ApprovalGuard.Reports;

/// <summary>How text is laid out; decided at the edge from the terminal and the environment.</summary>
/// <param name="Width">Columns, 40 to 120; 80 when unknown.</param>
/// <param name="Color">Whether to write colour codes; the text is the same without them.</param>
public sealed record TextStyle(int Width = 80, bool Color = false);
