using System.Buffers;
using ApprovalGuard.LockFiles.Formats;

namespace ApprovalGuard.LockFiles;

/// <summary>
/// Parses lock files, strictly: all of the text must be what the package manager writes, for a lock file's lines do not count. Names that a format does
/// not have may hold a short word of a newer tool, comments only the tool's own, texts for people at most a few lines, hashes as many digits as they
/// say. What does not fit counts like any file.
/// </summary>
public static class LockFileReader
{
    /// <summary>Bytes of a file that are read; the lock files of large workspaces take a quarter.</summary>
    public const int SizeLimit = 16 << 20;

    /// <summary>Controls, and what ends a line for a person but not for Git: no tool writes them, and they would hide lines.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(static code => (char)code).Where(static letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')),
        '\u2028',
        '\u2029',
    ]);

    /// <summary>Reads the text; null when it is not of that format, so that a file cannot escape counting by its name alone.</summary>
    public static LockFile? Read(LockFileFormat format, string text) => Read(format, text, out _);

    /// <summary>Reads the text, and says why where it is not of that format.</summary>
    public static LockFile? Read(LockFileFormat format, string text, out LockMisfit? misfit)
    {
        misfit = null;
        try
        {
            return ReadText(format, Checked(text));
        }
        catch (MisfitException exception)
        {
            // A parser may give up behind the last line feed, where no line is.
            misfit = exception.Misfit with { Line = Math.Min(exception.Misfit.Line, text.AsSpan().Count('\n') + (text.EndsWith('\n') ? 0 : 1)) };
            return null;
        }
    }

    private static LockFile ReadText(LockFileFormat format, string text) => format switch
    {
        LockFileFormat.Npm => NpmLock.Read(text),
        LockFileFormat.Pnpm => PnpmLock.Read(text),
        LockFileFormat.Yarn => YarnLock.Read(text),
        LockFileFormat.Cargo => CargoLock.Read(text),
        LockFileFormat.Composer => ComposerLock.Read(text),
        LockFileFormat.Bundler => BundlerLock.Read(text),
        LockFileFormat.Poetry => PoetryLock.Read(text),
        LockFileFormat.Uv => UvLock.Read(text),
        LockFileFormat.NuGet => NuGetLock.Read(text),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, message: null),
    };

    private static string Checked(string text)
    {
        if (text.Length > SizeLimit)
        {
            throw new MisfitException($"larger than {SizeLimit >> 20} MB", 0, isBound: true);
        }

        var plain = text.StartsWith('\uFEFF') ? text[1..] : text;
        if (plain.AsSpan().ContainsAny(Forbidden) || plain.AsSpan().Count('\r') != plain.AsSpan().Count("\r\n") || HasLoneSurrogate(plain))
        {
            throw new MisfitException("characters that no tool writes", 0);
        }

        return plain;
    }

    /// <summary>Stands for a byte that is not UTF-8.</summary>
    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return true;
            }

            text = text[(at + 2)..];
        }

        return false;
    }
}
