using System.Globalization;
using System.Text;
using System.Xml;

namespace Sinch.Voice.Emulator.Tool.Scenarios;

/// <summary>Writes results as JUnit XML, which CI servers read.</summary>
internal static class JUnitReport
{
    public static void Write(Stream stream, IReadOnlyList<ScenarioResult> results)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartElement("testsuites");
        WriteCounts(xml, results);
        foreach (var file in results.GroupBy(result => result.File))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", Clean(file.Key));
            WriteCounts(xml, [.. file]);
            foreach (var result in file)
            {
                Write(xml, result);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, ScenarioResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Clean(result.Scenario.Name));
        xml.WriteAttributeString("classname", Clean(result.File));
        xml.WriteAttributeString("file", Clean(result.Scenario.At.File));
        xml.WriteAttributeString("line", result.Scenario.At.Line.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("time", Seconds(result.Elapsed));
        if (result.Failure is { } failure)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", "expectation");
            xml.WriteAttributeString("message", Clean(failure.Message.Split('\n')[0]));
            xml.WriteString(Clean($"{failure.At}  {failure.Step}\n{failure.Message}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<ScenarioResult> results)
    {
        xml.WriteAttributeString("tests", results.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", results.Count(result => result.Failure is not null).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", "0");
        xml.WriteAttributeString("time", Seconds(results.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Elapsed)));
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>XML cannot have most control characters, not even escaped.</summary>
    private static string Clean(string text)
        => string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune).Select(rune => rune.ToString()));
}
