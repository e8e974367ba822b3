using System.Buffers.Text;
using System.Text;
using ApprovalGuard.Git.Processes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git.Objects;

/// <summary>One long-lived <c>git cat-file --batch</c>: an id goes in, the object comes out.</summary>
internal sealed class CatFile(GitCommands git) : IDisposable
{
    private GitProcess? _process;

    /// <summary>The object's bytes; null where it is larger than the limit.</summary>
    /// <exception cref="NotCheckedException">The object is missing or damaged.</exception>
    public byte[]? Read(string id, int limit)
    {
        _process ??= git.StartWithInput("cat-file", "--batch");
        _process.Input.Write(Encoding.ASCII.GetBytes(id + "\n"));
        _process.Input.Flush();

        var header = ReadHeader();
        var words = header.Split(' ');
        if (words.Length != 3 || !Utf8Parser.TryParse(Encoding.ASCII.GetBytes(words[2]), out long size, out _))
        {
            throw Missing(id);
        }

        return size > limit ? Skip(size) : Take((int)size);
    }

    /// <inheritdoc/>
    public void Dispose() => _process?.Dispose();

    private string ReadHeader()
    {
        var header = new StringBuilder();
        int value;
        while ((value = _process!.Output.ReadByte()) != '\n')
        {
            if (value < 0)
            {
                _process.WaitForExit();
                throw _process.Failure();
            }

            header.Append((char)value);
        }

        return header.ToString();
    }

    private byte[] Take(int size)
    {
        var bytes = new byte[size];
        _process!.Output.ReadExactly(bytes);
        _process.Output.ReadByte();
        return bytes;
    }

    private byte[]? Skip(long size)
    {
        var scratch = new byte[64 << 10];
        for (var left = size + 1; left > 0;)
        {
            var read = _process!.Output.Read(scratch, 0, (int)Math.Min(left, scratch.Length));
            if (read == 0)
            {
                throw _process.Failure();
            }

            left -= read;
        }

        return null;
    }

    private static NotCheckedException Missing(string id) =>
        new(new Problem($"object {id[..Math.Min(10, id.Length)]} is missing from the repository", null, "git fsck shows what is missing; git fetch may bring it back"));
}
