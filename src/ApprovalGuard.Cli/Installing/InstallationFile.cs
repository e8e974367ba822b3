using System.Text.Json;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Installing;

/// <summary>The record of an installation as a JSON file under the common Git directory.</summary>
internal static class InstallationFile
{
    private const string Schema = "approvalguard/installation/v1";

    /// <summary>Where it lies.</summary>
    public static string PathIn(HookPlaces places) => Path.Combine(places.OwnDirectory, "installation.json");

    /// <summary>Reads it; null where ApprovalGuard is not installed.</summary>
    /// <exception cref="NotCheckedException">It is not a record that this version wrote.</exception>
    public static Installation? Read(HookPlaces places)
    {
        var path = PathIn(places);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return FromJson(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new NotCheckedException(
                new Problem("the record of the installation cannot be read", path, "Nothing was changed. Restore the file, or delete it and take the hooks out by hand."),
                exception);
        }
    }

    /// <summary>The bytes to write.</summary>
    public static byte[] ToJson(Installation installation)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("program", installation.Program);
            json.WriteString("hooks", installation.Hooks);
            json.WriteString("outer", installation.Outer);
            json.WriteString("configAddition", installation.ConfigAddition);
            json.WriteStartArray("scripts");
            foreach (var script in installation.Scripts)
            {
                json.WriteStartObject();
                json.WriteString("name", script.Name);
                json.WriteString("digest", script.Digest);
                json.WriteString("before", script.Before);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("created");
            foreach (var directory in installation.Created)
            {
                json.WriteStringValue(directory);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return content.ToArray();
    }

    private static Installation FromJson(JsonElement json) => json.GetProperty("schema").GetString() == Schema
        ? new Installation(
            Text(json, "program"),
            Text(json, "hooks"),
            json.GetProperty("outer").GetString(),
            json.GetProperty("configAddition").GetString(),
            [.. json.GetProperty("scripts").EnumerateArray().Select(static script =>
                new InstalledHook(Text(script, "name"), Text(script, "digest"), script.GetProperty("before").GetString()))],
            [.. json.GetProperty("created").EnumerateArray().Select(static directory => directory.GetString()!)])
        : throw new JsonException("another schema");

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new JsonException($"{name} is null");
}
