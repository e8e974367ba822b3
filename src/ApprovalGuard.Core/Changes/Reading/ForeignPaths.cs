namespace ApprovalGuard.Changes.Reading;

/// <summary>Tells the two paths of a file from the several places in which a unified diff may name them.</summary>
internal static class ForeignPaths
{
    private static ReadOnlySpan<byte> DevNull => "/dev/null"u8;

    /// <summary>Paths of a <c>diff --git</c> section; null on the side where the file does not exist or no name can be told.</summary>
    public static (byte[]? Before, byte[]? After) OfGit(byte[] header, byte[]? oldName, byte[]? newName, byte[]? renamedFrom, byte[]? renamedTo)
    {
        if (renamedFrom is not null && renamedTo is not null)
        {
            return (Name(renamedFrom), Name(renamedTo));
        }

        if (oldName is not null && newName is not null)
        {
            return (Prefixed(oldName, 'a'), Prefixed(newName, 'b'));
        }

        var both = SplitHeader(header);
        return (both, both);
    }

    /// <summary>Paths of a plain <c>diff -u</c>; null on the side that is <c>/dev/null</c> or dated 1970, as GNU diff writes a missing file.</summary>
    public static (byte[]? Before, byte[]? After) OfPlainDiff(byte[] oldName, byte[] newName)
    {
        var before = IsMissing(oldName) ? null : Name(oldName);
        var after = IsMissing(newName) ? null : Name(newName);
        var (first, second) = (before ?? after, after ?? before);
        if (first is null || second is null)
        {
            return (null, null);
        }

        // diff -ru old new: the folders compared are no part of the repository's paths (as in patch -p1).
        var (firstSlash, secondSlash) = (first.AsSpan().IndexOf((byte)'/'), second.AsSpan().IndexOf((byte)'/'));
        var strips = before is not null && after is not null
            ? firstSlash > 0 && secondSlash > 0 && !first.AsSpan(0, firstSlash).SequenceEqual(second.AsSpan(0, secondSlash))
                && first.AsSpan(firstSlash).SequenceEqual(second.AsSpan(secondSlash))
            : firstSlash == 1 && first[0] is (byte)'a' or (byte)'b';
        return strips
            ? (before?[(firstSlash + 1)..], after?[(secondSlash + 1)..])
            : (before, after);
    }

    private static byte[]? Prefixed(byte[] text, char prefix)
    {
        var name = Name(text);
        if (name.AsSpan().SequenceEqual(DevNull))
        {
            return null;
        }

        return name.Length > 2 && name[0] == prefix && name[1] == '/' ? name[2..] : name;
    }

    /// <summary>The name alone: unquoted, without the time stamp or the tab that may follow it.</summary>
    private static byte[] Name(byte[] text)
    {
        if (text is [(byte)'"', ..])
        {
            return CQuoting.Unquote(text, out _) ?? text;
        }

        var tab = text.AsSpan().IndexOf((byte)'\t');
        return tab < 0 ? text : text[..tab];
    }

    private static bool IsMissing(byte[] text) =>
        Name(text).AsSpan().SequenceEqual(DevNull) || text.AsSpan().IndexOf("\t1970-01-01 00:00:00"u8) >= 0 || text.AsSpan().IndexOf("\tThu Jan  1 00:00:00 1970"u8) >= 0;

    /// <summary>Where a header alone names the file (a mode, an empty file, a binary) both names are equal but for the prefix.</summary>
    private static byte[]? SplitHeader(byte[] header)
    {
        if (header is [(byte)'"', ..])
        {
            return CQuoting.Unquote(header, out _) is { } quoted ? Prefixed(quoted, 'a') : null;
        }

        var half = (header.Length - 1) / 2;
        if (header.Length < 3 || header.Length % 2 == 0 || header[half] != ' ')
        {
            return null;
        }

        var (first, second) = (Prefixed(header[..half], 'a'), Prefixed(header[(half + 1)..], 'b'));
        return first is not null && second is not null && first.AsSpan().SequenceEqual(second) ? first : null;
    }
}
