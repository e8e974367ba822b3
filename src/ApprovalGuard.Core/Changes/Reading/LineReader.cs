namespace ApprovalGuard.Changes.Reading;

/// <summary>
/// Splits a stream into lines that end with LF, without decoding. Memory is bounded by the longest line kept;
/// the rest of a longer one is skipped and <see cref="LineWasCut"/> says so.
/// </summary>
internal sealed class LineReader(Stream stream, int lineLimit)
{
    private const int FirstBuffer = 128 << 10;

    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private bool _endOfStream;
    private bool _pushedBack;
    private int _lineStart;
    private int _lineLength;

    /// <summary>1-based number of the current line.</summary>
    public int LineNumber { get; private set; }

    /// <summary>Whether the current line ended with LF (the last one of a stream may not).</summary>
    public bool EndsWithLineFeed { get; private set; }

    /// <summary>Whether the current line was longer than the limit and lost its end.</summary>
    public bool LineWasCut { get; private set; }

    /// <summary>The current line without its LF; good until the next call of <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_lineStart, _lineLength);

    /// <summary>Goes to the next line; false at the end of the stream.</summary>
    public bool Read()
    {
        if (_pushedBack)
        {
            _pushedBack = false;
            return true;
        }

        var found = FindEnd((byte)'\n');
        if (found < 0 && _start == _end)
        {
            return false;
        }

        Take(found);
        LineNumber++;
        return true;
    }

    /// <summary>Makes the next <see cref="Read"/> give the current line once more.</summary>
    public void PushBack() => _pushedBack = true;

    /// <summary>Gives the current line back whole, to be read as fields; it must not have been cut.</summary>
    public void Unread()
    {
        _start = _lineStart;
        LineNumber--;
    }

    /// <summary>Reads up to the next NUL, which is taken off: a field of Git's <c>-z</c> format. False at the end of the stream.</summary>
    public bool ReadField()
    {
        var found = FindEnd(0);
        if (found < 0)
        {
            return false;
        }

        Take(found);
        return true;
    }

    /// <summary>The next byte without taking it; -1 at the end of the stream.</summary>
    public int Peek()
    {
        if (_start == _end && !Fill())
        {
            return -1;
        }

        return _buffer[_start];
    }

    /// <summary>Takes the byte that <see cref="Peek"/> showed.</summary>
    public void Skip() => _start++;

    private void Take(int found)
    {
        LineWasCut = false;
        _lineStart = _start;
        if (found >= 0)
        {
            _lineLength = found - _start;
            _start = found + 1;
            EndsWithLineFeed = true;
            return;
        }

        _lineLength = _end - _start;
        _start = _end;
        EndsWithLineFeed = false;
        if (!_endOfStream)
        {
            SkipRestOfLine();
        }
    }

    /// <summary>Offset of the delimiter; -1 where the stream ends or the limit is reached before one.</summary>
    private int FindEnd(byte delimiter)
    {
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf(delimiter);
            if (found >= 0)
            {
                return _start + searched + found;
            }

            searched = _end - _start;
            if (searched >= lineLimit || !Fill())
            {
                return -1;
            }
        }
    }

    private void SkipRestOfLine()
    {
        LineWasCut = true;
        var scratch = new byte[FirstBuffer];
        while (true)
        {
            var read = stream.Read(scratch);
            if (read == 0)
            {
                _endOfStream = true;
                return;
            }

            var found = scratch.AsSpan(0, read).IndexOf((byte)'\n');
            if (found < 0)
            {
                continue;
            }

            EndsWithLineFeed = true;
            var rest = read - found - 1;
            var room = new byte[Math.Max(FirstBuffer, _lineLength + rest)];
            Line.CopyTo(room);
            scratch.AsSpan(found + 1, rest).CopyTo(room.AsSpan(_lineLength));
            _buffer = room;
            _lineStart = 0;
            _start = _lineLength;
            _end = _lineLength + rest;
            return;
        }
    }

    private bool Fill()
    {
        if (_endOfStream)
        {
            return false;
        }

        if (_end == _buffer.Length)
        {
            MakeRoom();
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _endOfStream = read == 0;
        return read > 0;
    }

    private void MakeRoom()
    {
        var used = _end - _start;
        var target = used > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_start, used).CopyTo(target);
        _buffer = target;
        _start = 0;
        _end = used;
    }
}
