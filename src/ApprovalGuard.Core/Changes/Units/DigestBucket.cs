using System.Security.Cryptography;

namespace ApprovalGuard.Changes.Units;

/// <summary>
/// A growing set of digests in pieces that never move: a list that doubles would copy all of them again and again, and leave the old
/// arrays behind for a change of millions of lines.
/// </summary>
internal sealed class DigestBucket
{
    private const int FirstPiece = 4;
    private const int LargestPiece = 1024;

    private readonly List<UnitDigest[]> _full = [];
    private UnitDigest[] _last = new UnitDigest[FirstPiece];
    private int _used;

    /// <summary>Adds a digest.</summary>
    public void Add(UnitDigest digest)
    {
        if (_used == _last.Length)
        {
            _full.Add(_last);
            _last = new UnitDigest[Math.Min(_last.Length * 2, LargestPiece)];
            _used = 0;
        }

        _last[_used++] = digest;
    }

    /// <summary>Sorts each piece where it stands; the pieces are merged only while <see cref="AppendTo"/> hands them over.</summary>
    public void Sort()
    {
        foreach (var piece in _full)
        {
            Array.Sort(piece);
        }

        Array.Sort(_last, 0, _used);
    }

    /// <summary>Appends all digests, sorted before, to the hash in the order of their bytes.</summary>
    /// <param name="hash">Takes the bytes.</param>
    /// <param name="buffer">Room for some digests, to hand them over together.</param>
    public void AppendTo(IncrementalHash hash, byte[] buffer)
    {
        var pieces = _full.Select(static piece => piece.AsMemory()).Append(_last.AsMemory(0, _used)).Where(static piece => !piece.IsEmpty).ToArray();
        var heads = Array.ConvertAll(pieces, static piece => piece.Span[0]);
        var left = pieces.Length;
        var filled = 0;
        while (left > 0)
        {
            var least = 0;
            for (var i = 1; i < left; i++)
            {
                if (heads[i].A <= heads[least].A && heads[i] < heads[least])
                {
                    least = i;
                }
            }

            heads[least].WriteTo(buffer.AsSpan(filled));
            filled += UnitDigest.Size;
            if (filled == buffer.Length)
            {
                hash.AppendData(buffer);
                filled = 0;
            }

            pieces[least] = pieces[least][1..];
            if (pieces[least].IsEmpty)
            {
                left--;
                (pieces[least], heads[least]) = (pieces[left], heads[left]);
            }
            else
            {
                heads[least] = pieces[least].Span[0];
            }
        }

        hash.AppendData(buffer.AsSpan(0, filled));
    }
}
