using System.Text;
using System.Xml;

namespace FrameworkGraph.Exchange;

/// <summary>How XML is written here.</summary>
internal static class XmlText
{
    public static XmlWriter Open(string file) => XmlWriter.Create(file, new XmlWriterSettings { Async = true, Indent = true, IndentChars = " ", Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });

    /// <summary>XML has no way to hold some control characters; each becomes the sign for an unknown character.</summary>
    public static string Valid(string text)
    {
        var at = 0;
        while (at < text.Length && XmlConvert.IsXmlChar(text[at]))
        {
            at++;
        }

        return at == text.Length ? text : string.Concat(text.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString()));
    }
}
