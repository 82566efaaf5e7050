using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>Represents the body of a multipart request whose parts the document describes. Generated types implement it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMultipartForm
{
    /// <summary>Writes the parts.</summary>
    /// <param name="writer">The writer.</param>
    void WriteTo(MultipartWriter writer);
}
