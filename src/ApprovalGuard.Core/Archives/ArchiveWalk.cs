using System.Globalization;
using ApprovalGuard.Archives.Packing;
using ApprovalGuard.Archives.Tar;
using ApprovalGuard.Archives.Zip;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Archives;

/// <summary>
/// Opens an archive, and those in it, and hands over their files one by one, so that no more than one file a level is in memory. Nothing that an
/// archive holds is passed over in silence: what cannot be read is handed over with the reason.
/// </summary>
/// <param name="limits">What it may cost.</param>
/// <param name="found">Takes each part.</param>
/// <param name="cancellation">Stops between two reads.</param>
public sealed class ArchiveWalk(ArchiveLimits limits, Action<ArchivePart> found, CancellationToken cancellation)
{
    private const int FirstBytes = 16 << 10;

    /// <summary>Walks through one archive.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="format">As <see cref="ArchiveFormats"/> recognised it.</param>
    /// <param name="content">Its bytes; seekable.</param>
    public void Open(RepoPath path, ArchiveFormat format, Stream content)
    {
        var budget = new ArchiveBudget(limits);
        content.Position = 0;
        Into(path.Value, path.Name, format, content, budget, depth: 1);
        if (budget.Reached is { } reached)
        {
            found(new ArchivePart(path, path, null, reached));
        }
    }

    private void Into(string path, string name, ArchiveFormat format, Stream content, ArchiveBudget budget, int depth)
    {
        var missed = new MissedEntries(path, inner => $"{path}!{inner}");
        if (!format.CanBeOpened)
        {
            missed.Add($"{format.Name} archives cannot be opened", "");
        }
        else if (depth > limits.Depth)
        {
            missed.Add(string.Create(CultureInfo.InvariantCulture, $"it lies over {limits.Depth} archives deep"), "");
        }
        else
        {
            using var entries = Entries(format, name, new CountedSource(content, budget, cancellation), budget).GetEnumerator();
            while (MoveNext(entries, missed, budget) && budget.TakeEntry())
            {
                Take(entries.Current, path, missed, budget, depth);
            }
        }

        foreach (var part in missed.Parts())
        {
            found(part);
        }
    }

    private static IEnumerable<ArchiveEntry> Entries(ArchiveFormat format, string name, Stream content, ArchiveBudget budget)
    {
        if (format.Name == ArchiveFormat.Zip.Name)
        {
            return new ZipEntries(content, budget).Read();
        }

        if (format.Name == ArchiveFormat.Tar.Name)
        {
            return new TarEntries(new MeteredStream(content, content.Length, budget)).Read();
        }

        Stream unpacked = format == ArchiveFormat.Gzip ? new GzipContent(content, budget)
            : format == ArchiveFormat.Brotli ? new BrotliContent(content)
            : new System.IO.Compression.ZLibStream(content, System.IO.Compression.CompressionMode.Decompress);
        return Packed(new MeteredStream(unpacked, content.Length, budget), EntryName.WithoutPacking(name));
    }

    /// <summary>The files of a packed tar, or the one that is packed.</summary>
    private static IEnumerable<ArchiveEntry> Packed(MeteredStream content, string name)
    {
        using (content)
        {
            if (TarHeader.IsOne(content.Peek()))
            {
                foreach (var entry in new TarEntries(content).Read())
                {
                    yield return entry;
                }
            }
            else
            {
                yield return new ArchiveEntry(name, content);
            }
        }
    }

    private void Take(ArchiveEntry entry, string path, MissedEntries missed, ArchiveBudget budget, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        if (entry.Problem is not null)
        {
            missed.Add(entry.Problem, entry.Name);
            return;
        }

        // A decoder holds memory that the collector does not see.
        using var packed = entry.Content;
        var (content, problem) = Read(entry, budget);
        if (content.Length == 0)
        {
            if (problem is not null)
            {
                missed.Add(problem, entry.Name);
            }

            return;
        }

        var inner = new RepoPath(entry.Name);
        var format = ArchiveFormats.Recognise(inner, content);
        if (format is null || format.IsBehindOther)
        {
            found(new ArchivePart(new RepoPath($"{path}!{entry.Name}"), inner, content, problem));
        }
        else if (problem is not null)
        {
            missed.Add(problem, entry.Name);
        }

        if (format is not null)
        {
            Into($"{path}!{entry.Name}", entry.Name, format, new MemoryStream(content, writable: false), budget, depth + 1);
        }
    }

    /// <summary>The bytes of a file, as many as may be, and why they are not all.</summary>
    private (byte[] Content, string? Problem) Read(ArchiveEntry entry, ArchiveBudget budget)
    {
        var buffer = new byte[FirstBytes];
        var length = 0;
        try
        {
            int read;
            while ((read = entry.Content!.Read(buffer, length, buffer.Length - length)) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                length += read;
                if (length > limits.EntryBytes)
                {
                    return (buffer[..limits.EntryBytes], $"only the first {limits.EntryBytes >> 20} MB of it were looked at");
                }

                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, Math.Min(length * 2, limits.EntryBytes + 1));
                }
            }

            return (buffer[..length], entry.ProblemAtEnd(length));
        }
        catch (Exception exception) when (WordsFor(exception) is not null)
        {
            return (buffer[..length], budget.Reached is null ? WordsFor(exception) : null);
        }
    }

    private static bool MoveNext(IEnumerator<ArchiveEntry> entries, MissedEntries missed, ArchiveBudget budget)
    {
        try
        {
            return budget.Reached is null && entries.MoveNext();
        }
        catch (Exception exception) when (WordsFor(exception) is not null)
        {
            if (budget.Reached is null)
            {
                missed.Add(WordsFor(exception)!, "");
            }

            return false;
        }
    }

    /// <summary>What an error in the bytes means; null for errors of another kind, such as a disk that cannot be read.</summary>
    private static string? WordsFor(Exception exception) => exception switch
    {
        ArchiveBoundException or ArchiveBrokenException => exception.Message,
        EndOfStreamException => "it is cut short",
        InvalidDataException => "its data are broken",
        _ => null,
    };
}
