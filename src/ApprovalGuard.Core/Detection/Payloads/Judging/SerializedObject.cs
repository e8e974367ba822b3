using System.Buffers.Binary;
using System.Text;

namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Objects as languages write them out. Reading one back runs code of its classes' choice (CWE-502).</summary>
internal static class SerializedObject
{
    private const int FrameEnd = 11;
    private const int SampleLength = 64 << 10;

    private static readonly BinaryFormat Pickle = new(FormatKind.Object, "pickled Python object");
    private static readonly BinaryFormat Marshal = new(FormatKind.Object, "marshalled Ruby object");

    /// <summary>Names that a pickle or a marshalled object has no honest reason to call when it is read.</summary>
    private static readonly string[] Calls =
    [
        "system", "subprocess", "popen", "builtins", "__builtin__", "posix", "eval", "exec", "importlib", "runpy", "Runtime", "ProcessBuilder", "InvokerTransformer",
        "TemplatesImpl", "ObjectDataProvider", "Process", "ERB", "Gem::Requirement",
    ];

    /// <summary>The format; null where the bytes are no such object.</summary>
    public static BinaryFormat? Recognise(ReadOnlySpan<byte> bytes)
    {
        // PEP 3154: protocol 4 and 5 begin with a frame and its length; the older ones end with STOP.
        if (bytes is [0x80, 4 or 5, 0x95, ..] && bytes.Length > FrameEnd && BinaryPrimitives.ReadUInt64LittleEndian(bytes[3..]) <= (ulong)bytes.Length)
        {
            return Pickle;
        }

        if (bytes is [0x80, 2 or 3, (byte)'}' or (byte)']' or (byte)'(' or (byte)'c' or (byte)'X', .., (byte)'.'])
        {
            return Pickle;
        }

        // Ruby's Marshal 4.8: an object, hash, array, instance, string with variables, user class, Struct.
        return bytes is [0x04, 0x08, (byte)'o' or (byte)'{' or (byte)'[' or (byte)'I' or (byte)'U' or (byte)'u' or (byte)'S' or (byte)'C', _, _, ..] ? Marshal : null;
    }

    /// <summary>Whether the object names what would run a command or code.</summary>
    public static bool CallsOut(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, SampleLength)]);
        return Array.Exists(Calls, call => text.Contains(call, StringComparison.Ordinal));
    }

    /// <summary>Objects that are written as text: PHP's <c>serialize</c>, a pickle of protocol 0. Their name; null where it is none.</summary>
    public static string? InText(ReadOnlySpan<char> text)
    {
        if (HasPhpObject(text))
        {
            return "serialized PHP object";
        }

        return IsTextPickle(text) ? Pickle.Words : null;
    }

    /// <summary><c>O:8:"stdClass":1:{…}</c>, alone or inside of an array.</summary>
    private static bool HasPhpObject(ReadOnlySpan<char> text)
    {
        if (text is not (['O' or 'a' or 'C', ':', >= '0' and <= '9', ..]) || text.IndexOf(":{") < 0)
        {
            return false;
        }

        for (var rest = text; rest.IndexOf("O:") is var at and >= 0; rest = rest[(at + 2)..])
        {
            var after = rest[(at + 2)..];
            var digits = after.IndexOfAnyExceptInRange('0', '9');
            if (digits > 0 && after[digits..].StartsWith(":\""))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>GLOBAL opcode, a call and STOP: <c>cos\nsystem\n(S'id'\ntR.</c></summary>
    private static bool IsTextPickle(ReadOnlySpan<char> text) =>
        text.Length > 8 && text[0] is 'c' or '(' && text.TrimEnd()[^1] == '.' && text.IndexOf("\n") > 0 && (text.IndexOf("tR.") > 0 || text.IndexOf("\ntR") > 0 || text.IndexOf("o.") > 0)
        && text.IndexOf("\n(") > 0;
}
