namespace Sinch.Voice.Generator.Model.Types;

/// <summary>Specifies the JSON types of a value, apart from <c>null</c>.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    String = 1,
    Number = 2,
    Boolean = 4,
    Array = 8,
    Object = 16,
    All = String | Number | Boolean | Array | Object,
}
