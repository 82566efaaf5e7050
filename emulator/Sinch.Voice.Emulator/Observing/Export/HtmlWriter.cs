using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sinch.Voice.Emulator.Observing;

/// <summary>Writes a call as one HTML file without a script, to be kept or sent to somebody.</summary>
internal static class HtmlWriter
{
    private const string Style = """
        :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
        body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8886; }
        td:first-child, .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
        pre { overflow: auto; padding: .75rem; border: 1px solid #8886; border-radius: .4rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        summary { cursor: pointer; padding: .4rem 0; }
        .failed, .refused { font-weight: 600; }
        """;

    public static string Write(CallRecord call)
    {
        var title = $"Call {call.Id}";
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{Text(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(title)}</h1>\n<p>{Text(Summary(call))}</p>\n");
        html.Append("<h2>Steps</h2>\n<table>\n<thead><tr><th scope=\"col\">Seconds</th><th scope=\"col\">Step</th><th scope=\"col\">Basis</th></tr></thead>\n<tbody>\n");
        foreach (var step in call.Steps)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{step.At:0.000}</td><td>{Text(step.Sentence)}</td><td>{Text(step.Basis)}</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n<h2>Callbacks</h2>\n");
        foreach (var callback in call.Callbacks)
        {
            Append(html, callback);
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static string Summary(CallRecord call)
    {
        var parties = call.IsCallout ? $"The application calls {call.To}" : $"{call.From} calls {call.To}";
        var end = call.HasEnded ? $"{call.Result}, {call.Reason}" : call.State;
        return string.Create(CultureInfo.InvariantCulture, $"{parties}, {call.Started.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC. {end}.");
    }

    private static void Append(StringBuilder html, CallbackRecord callback)
    {
        html.Append(CultureInfo.InvariantCulture, $"<details>\n<summary><span class=\"number\">{callback.At:0.000}</span> {Text(callback.Event)}: <span class=\"{Text(callback.Verdict)}\">{Text(callback.Verdict)}</span>, {callback.Duration:0.#} ms</summary>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Text(callback.Explanation)}</p>\n<h3>Request</h3>\n<pre>POST {Text(callback.Url ?? "(handler in the same process)")}\n");
        foreach (var header in callback.Headers)
        {
            html.Append(CultureInfo.InvariantCulture, $"{Text(header.Name)}: {Text(header.Value)}\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"\n{Text(Indent(callback.Body))}</pre>\n<h3>Response</h3>\n<pre>{Text(callback.Failure ?? $"{callback.Status}\n\n{Indent(callback.ResponseBody ?? string.Empty)}")}</pre>\n</details>\n");
    }

    private static string Indent(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return ReadableJson.Write(document.WriteTo);
        }
        catch (JsonException)
        {
            return body;
        }
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
