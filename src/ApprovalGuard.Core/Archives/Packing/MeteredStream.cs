using System.Globalization;
using System.Runtime.ExceptionServices;

namespace ApprovalGuard.Archives.Packing;

/// <summary>Counts what is unpacked and ends with an <see cref="ArchiveBoundException"/> where a bound is reached.</summary>
/// <param name="inner">The unpacked bytes.</param>
/// <param name="packed">Bytes that they were before.</param>
/// <param name="budget">The archive's bounds.</param>
internal sealed class MeteredStream(Stream inner, long packed, ArchiveBudget budget) : ReadingStream
{
    private readonly byte[] _kept = new byte[ArchiveFormats.HeadBytes];
    private int _keptFrom;
    private int _keptTo;
    private long _unpacked;
    private ExceptionDispatchInfo? _error;

    /// <summary>The first bytes, which are read once more afterwards. Where they break off, so does the second reading.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        try
        {
            int read;
            while (_keptTo < _kept.Length && (read = ReadOn(_kept.AsSpan(_keptTo))) > 0)
            {
                _keptTo += read;
            }
        }
        catch (Exception exception)
        {
            _error = ExceptionDispatchInfo.Capture(exception);
        }

        return _kept.AsSpan(0, _keptTo);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_keptFrom == _keptTo)
        {
            _error?.Throw();
            return ReadOn(buffer);
        }

        var length = Math.Min(buffer.Length, _keptTo - _keptFrom);
        _kept.AsSpan(_keptFrom, length).CopyTo(buffer);
        _keptFrom += length;
        return length;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadOn(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Take(read);
        _unpacked += read;
        return _unpacked <= budget.Limits.FreeBytes || _unpacked / budget.Limits.Growth <= packed
            ? read
            : throw new ArchiveBoundException(string.Create(CultureInfo.InvariantCulture, $"it unpacks to over {budget.Limits.Growth} times its size"));
    }
}
