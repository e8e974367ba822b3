using ApprovalGuard.Problems;

namespace ApprovalGuard.Git.Processes;

/// <summary>What a command of Git answers, held in memory as a whole. An answer that is too long is an error: half a list would pass for all of it.</summary>
internal static class GitAnswer
{
    /// <summary>Reads all of it.</summary>
    /// <param name="output">Git's standard output.</param>
    /// <param name="command">The command, for the message.</param>
    /// <param name="most">Bytes that it may have.</param>
    /// <exception cref="NotCheckedException">It has more.</exception>
    public static byte[] Read(Stream output, string command, int most)
    {
        using var answer = new MemoryStream();
        var buffer = new byte[16 << 10];
        int read;
        while ((read = output.Read(buffer)) > 0)
        {
            if (answer.Length + read > most)
            {
                throw new NotCheckedException(new Problem(
                    $"{command} answers with over {most >> 20} MB, more than is read", null, "Ask for less at once: one folder after the other, or a range of commits"));
            }

            answer.Write(buffer, 0, read);
        }

        return answer.ToArray();
    }
}
