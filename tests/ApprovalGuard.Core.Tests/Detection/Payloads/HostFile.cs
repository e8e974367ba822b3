namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>The fifteen kinds of files that a text is put into, each with a little honest code around it.</summary>
/// <param name="Path">The path.</param>
/// <param name="Before">Code before.</param>
/// <param name="Statement">How a text stands in it; <c>@</c> marks the place.</param>
/// <param name="After">Code after.</param>
internal sealed record HostFile(string Path, string Before, string Statement, string After)
{
    public static readonly HostFile[] All =
    [
        new("src/loader.py", "import logging\n\nlog = logging.getLogger(__name__)\n\n", "DATA = \"@\"\n", "\ndef size():\n    return len(DATA)\n"),
        new("src/loader.js", "'use strict';\nconst path = require('path');\n\n", "const data = \"@\";\n", "\nmodule.exports = { data };\n"),
        new("src/loader.ts", "import { join } from 'node:path';\n\n", "export const data: string = '@';\n", "\nexport function size(): number {\n  return data.length;\n}\n"),
        new("bin/setup.sh", "#!/usr/bin/env bash\nset -eu\n\n", "DATA='@'\n", "\nprintf '%s' \"$DATA\" > \"$1\"\n"),
        new("build/setup.ps1", "param([string]$Target)\n\n", "$data = '@'\n", "\nSet-Content -Path $Target -Value $data\n"),
        new("web/index.php", "<?php\nnamespace Shop;\n\n", "$data = '@';\n", "\nfunction size(string $data): int { return strlen($data); }\n"),
        new("lib/loader.rb", "# frozen_string_literal: true\n\nmodule Loader\n", "  DATA = '@'\n", "end\n"),
        new("pkg/loader.go", "package loader\n\n", "const data = \"@\"\n", "\nfunc Size() int { return len(data) }\n"),
        new("src/Loader.cs", "namespace Shop;\n\ninternal static class Loader\n{\n", "    private const string Data = \"@\";\n", "\n    public static int Size => Data.Length;\n}\n"),
        new("src/main/java/Loader.java", "package shop;\n\nfinal class Loader {\n", "    private static final String DATA = \"@\";\n", "\n    int size() { return DATA.length(); }\n}\n"),
        new("src/loader.c", "#include <string.h>\n\n", "static const char data[] = \"@\";\n", "\nsize_t size(void) { return strlen(data); }\n"),
        new("deploy/app.yml", "name: shop\nreplicas: 2\n", "data: @\n", "image: shop\n"),
        new("config/app.json", "{\n  \"name\": \"shop\",\n", "  \"data\": \"@\",\n", "  \"replicas\": 2\n}\n"),
        new("Dockerfile", "FROM debian\nWORKDIR /srv\n", "ENV DATA=@\n", "COPY . .\n"),
        new("docs/setup.md", "# Setup\n\nCopy this into the field:\n\n", "```\n@\n```\n", "\nThen press Save.\n"),
    ];

    public static HostFile For(string extension) => All.First(file => file.Path.EndsWith(extension, StringComparison.Ordinal));

    public Sample With(string kind, string text) => WithStatement(kind, Statement.Replace("@", text, StringComparison.Ordinal).TrimEnd('\n'));

    public Sample WithStatement(string kind, string statement) => new(kind, Path, Before + statement + "\n" + After);
}
