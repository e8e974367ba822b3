using System.Security.Cryptography;
using System.Text;

namespace ApprovalGuard.Cli.Installing;

/// <summary>A hook as it lies in a folder: a script, or a link to one.</summary>
internal static class HookFile
{
    /// <summary>True for links that lead nowhere as well.</summary>
    public static bool Exists(string path) => File.Exists(path) || new FileInfo(path).LinkTarget is not null;

    /// <summary>SHA-256 in hex of the script; of a link's target where it leads nowhere.</summary>
    public static string DigestOf(string path) =>
        Digest(File.Exists(path) ? File.ReadAllBytes(path) : Encoding.UTF8.GetBytes(new FileInfo(path).LinkTarget ?? ""));

    /// <summary>SHA-256 in hex.</summary>
    public static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
