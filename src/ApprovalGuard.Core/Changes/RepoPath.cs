using System.Text;

namespace ApprovalGuard.Changes;

/// <summary>
/// A path inside a repository, with <c>/</c> between its parts, as Git stores it: any bytes but NUL.
/// Bytes that are not UTF-8 are kept as lone surrogates U+DC80..U+DCFF (as Python's <c>surrogateescape</c>
/// does), so that two different paths never become equal and the bytes can be had back.
/// </summary>
public readonly record struct RepoPath(string Value)
{
    /// <summary>The last part: <c>retry.ts</c> of <c>src/upload/retry.ts</c>.</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>Lower-case extension with its dot, or empty: <c>.ts</c>.</summary>
    public string Extension
    {
        get
        {
            var name = Name;
            var dot = name.LastIndexOf('.');
            return dot <= 0 ? "" : name[dot..].ToLowerInvariant();
        }
    }

    /// <summary>Reads the bytes that Git gave.</summary>
    public static RepoPath FromBytes(ReadOnlySpan<byte> bytes) => new(LosslessText.Decode(bytes));

    /// <summary>The bytes as Git stores them.</summary>
    public byte[] ToBytes() => LosslessText.Encode(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
