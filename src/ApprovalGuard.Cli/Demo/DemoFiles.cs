using System.Globalization;
using System.Text;

namespace ApprovalGuard.Cli.Demo;

/// <summary>The files of the tour. What looks like a secret in them is made up and stands nowhere as a whole.</summary>
internal static class DemoFiles
{
    /// <summary>Plain code of a number of lines.</summary>
    public static string Code(string name, int lines)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= lines; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"export const {name}{i} = (cents: number) => cents * {i};\n");
        }

        return text.ToString();
    }

    /// <summary>Eight lines with a key of a provider's shape.</summary>
    public static string WithKey()
    {
        var key = "AKIA" + "Q3EGVZ5T" + "KX7WNH4B";
        return $$"""
            import { S3 } from "./s3";

            const region = "eu-central-1";
            const client = new S3({ region, accessKeyId: "{{key}}" });

            export async function upload(name: string, body: Uint8Array) {
              await client.put(`receipts/${name}`, body);
            }

            """.ReplaceLineEndings("\n");
    }

    /// <summary>A comparison that an editor shows in another order than it is.</summary>
    public static string WithHiddenText() =>
        "export function isAdmin(role: string) {\n  if (role !== \"user\u202e // admins only\u2066\") {\n    return true;\n  }\n  return false;\n}\n";
}
